// Names that are words too, German and English, and words of the trade. Alone such a word is no trace of a person: it
// counts beside another part of the name, after a salutation, in a header or where somebody signs. Spelt as folded.
const words = `
adler admin administrator alt amsel an anders anfrage apfel april arm art ast auer august baar bach back bahn baker ball band bank bar bart bass bau
bauer baum bayer becher beck beer begin bein berg berger best bett bild bill binder birke bischof bitter black blank blau block blum blume bock bode
boden bohne bolt bond book boot boss box brand brandt braun brecht breit brook brown bruch bruder bruhl brunnen buch bucher buck bug bund burg burger
burns busch bush carpenter case cash chance charity charm chase christ clark clay client cloud cook cooper crane cross customer cut dahl dame damm
dank dawn day dean deck decker desk deutsch dick dieb direkt docker doll donner dorf dorn drake drescher drew dreyer drucker dunkel durst eben eck
ecke eiche einer eis eisen email ende engel ente erb erbe erde ernst esch esel ewig exchange fach faith falk falke fall fass faust feder feind feld
fels fest feuer fichte finger fink firma fisch fischer fish flach flamm fleck fleischer flint flug fluss ford forst forster foster fox frage francis
frank franke frau frei freitag fremd freund friday fried friede frisch froh frost fruh fuchs fuhr funk furst fuss gans garten gast gates geiger geist
gelb geld gelder gerecht gerste gift glas glaser glass glatt glaub glock gluck gold gott grab graf gram grant gras grau gray green grob gross grosse
grosser grun grund gruppe gut guth haar haas haase haber hafen hafer hagel hahn hain hall halter hammer hand hard harder hart harz haus hausen hecht
heck hecke heer heide heil heim heiss held hell helm helpdesk hemd henn hense herb herbst herd herr herz hess heu heute hilfe hill hirsch hirt hoch
hof hoh holder holm holz holzer honig hood hope horn hose hund hunger hunt hunter hut ideal info iris ivy jack jade jager jahn jahr jan java job
jordan joy juli july june jung juni just kaiser kalb kalt kamm kammer kamp kanal kant karte kasten kater katz keil kelch keller kern kessel kette key
kind king kirch kirsche klag klamm klar klee klein kleiner klinge klug knapp knecht knoll knopf koch kocher kohl kohler kolben kontakt kopf korb korn
kost kraft krahe kran kranz kraut kreis kreuz krieg krone krug krumm kuchen kugel kuh kummer kunde kundin kunst kupfer kurz kuss lachs lade laden lahm
lamm lamp lampe land lang lange langer lau laub lauer lauf lead leader lehrer leicht leid leim lein leis leiter lerche leser licht lichter lieb liebe
lily lind linde lindner link linke linse list live lob loch log long los low luck luft lust lux mac macht mahler mahn mai mail maler man mandel mann
mark markt mars marsch mast maurer maus max may meer mehl mein meister melder menge mensch merk merkel merkle messer meter metzger mild mint minute
mittag mittel mohn mohr mond montag moor moos mord morgen moser moss most muhl muhle mund munz mut mutter nacht nadel nagel nah name nase nass natur
nebel neid nelke nest netz neu neuer nick nickel niemand nord norm north noth nuss ober obst ochs oder ofen office ohl olive olm onkel oracle ort
oscar ost osten oster otter otto page palm papst park part pass pat penny perl perle pfad pfaff pfannen pfau pfeffer pfeif pfeifer pfeil pferd pflug
pforte pilz platz poll pool port post prange preis price prinz puls punkt python quelle rabe rad rain ramm rand rasch rat rath ratte rau rauch raum
rausch ray real rebe recht reed reich reif reim rein reis reise reiter rest reuter rich richter riegel riemer riese ring rise rob robin roger rohr
roller romer root rose rosen roser ross rost rot roth ruby ruck ruf ruh ruhe rum rund rust sack sage salm salz samba sand sander sanft sarg satt
sattel satz sauer saum savage schaaf schach schaf schafer schall schatz scheffel scheffler schein schenk schief schimmel schindler schirm schlag
schlange schlegel schlosser schmal schmied schneider schnell schon schone schott schrank schreiber schreiner schuh schuler schurz schuster schutz
schwab schwan schwarz schwein schweizer schwer see segen seil seite selig senf september server sharp short sichel sieg sieger silber sky smart snow
sohn sommer sonne sonntag sorg sorge spath spatz specht speck speer spiegel spiel spiess spring spy stab stahl stamm stang stange stark start staub
stave steel stein stern stich stier stiller stock stoll stolz stone storch stork strang strauch strauss streit stroh strom stuck stumpf sturm sud
summer sunday sunny support suss system tag tal tanne tanz tasch taube tausend team technik teich teller test teuer teufel thal theme tiger tisch tod
toll ton topf tor traub traum tropp trost tuch turk turm turner uhl uhr ulm unter urban user van vater viel vogel volk voll vor voss wachter wald
walker wall wand ward warm wart warter wass wasser waters web weck weg weich weide weil wein weise weiss weit weller welt wende wenig werk west wetter
wie wild wilde will winkel winkler winter wirt witz wohl wolf wolke wood word wort wunder wunsch wurm wurst wurz young zahl zahn zange zart zauber
zaun zeh zeichen zeit zell zeller zettel ziegel ziel zimmer zink zoll zorn zucker zug zweig
`;

const common: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Whether a folded word may be a word of the language as well as a name. */
export const isCommonWord = (folded: string): boolean => common.has(folded);

/** Of a name: alone it may be a word, a month, a product. */
export const isWeakName = (forms: readonly string[]): boolean =>
  forms.some((form) => form.length <= 3 || common.has(form));
