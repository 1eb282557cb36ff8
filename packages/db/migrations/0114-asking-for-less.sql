-- Whether every form in which customers write, and the confirmation, ask to leave out what is not needed, and images can
-- be blacked out in the browser before they are sent (GDPR Art. 5(1)(c), 25(2): on unless somebody decides otherwise).
alter table portal_settings add column minimises boolean not null default true;
alter table portal_settings alter column minimises drop default;
