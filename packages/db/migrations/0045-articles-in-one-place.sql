-- A frequent word is found by walking the newest articles and testing each one's search words. Kept out of line, as
-- values of this size are by default, each test is a look-up in another table: ten times the test itself. So the words
-- stay in the row, and so does all that fits into a page with them, or the text would move out in their place.
alter table articles alter column search set storage main;
alter table articles set (toast_tuple_target = 8160);
