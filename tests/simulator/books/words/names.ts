import { words } from '../grammar.ts';

/** Given names from many places. */
export const GIVEN = words(`
  Imke | Oren | Thessaly | Ansel | Liora | Piet | Marisol | Tobin | Ngozi | Halvard | Saoirse | Emeka | Yuki | Corin |
  Adaeze | Birgit | Dario | Elspeth | Farid | Greta | Hamish | Ines | Jarek | Kiri | Lucan | Mirela | Niamh | Osric |
  Priya | Quillon | Rosalind | Sunniva | Tadeusz | Ulla | Viggo | Wren | Xanthe | Yara | Zoltan | Amparo | Bastian |
  Cosima | Dashiell | Eilidh | Fenna | Gideon | Hana | Idris | Juno | Kasimir | Leocadia | Magnus | Nadia | Orla |
  Pascal | Ravindra | Sabine | Teodor | Umberto | Verity | Winifred | Yusuf | Zelda | Anouk | Bram | Calla | Demelza |
  Ewan | Florian | Gwendolyn | Hollis | Isolde | Jonah | Keziah | Lysander | Maud | Nils | Odette | Perpetua | Rafferty |
  Sorrel | Tamsin | Ursula | Valentin | Wilhelmina | Yevgenia | Zadok | Abena | Benedikt | Cleo | Delphine | Esther |
  Fergus | Giulia | Henrik | Ismene | Jacinta | Kofi | Lorcan | Mei | Noor | Owen | Paloma | Ruth | Silas | Tove
`);

/** Given names of heroines and heroes, whose stories say "she" and "he". */
export const HEROINES = words(`
  Imke | Thessaly | Liora | Marisol | Saoirse | Adaeze | Birgit | Elspeth | Greta | Ines | Mirela | Niamh | Priya |
  Rosalind | Sunniva | Ulla | Wren | Yara | Amparo | Cosima | Eilidh | Hana | Nadia | Orla | Sabine | Verity | Calla |
  Demelza | Isolde | Keziah | Odette | Tamsin | Abena | Delphine | Giulia | Mei | Noor | Paloma | Ruth | Tove
`);
export const HEROES = words(`
  Oren | Ansel | Piet | Tobin | Halvard | Emeka | Corin | Dario | Farid | Hamish | Jarek | Lucan | Osric | Quillon |
  Tadeusz | Viggo | Zoltan | Bastian | Dashiell | Gideon | Idris | Kasimir | Magnus | Pascal | Teodor | Umberto | Yusuf |
  Bram | Ewan | Florian | Jonah | Lysander | Nils | Rafferty | Valentin | Benedikt | Fergus | Henrik | Kofi | Silas
`);

/** Family names, most of them rare or made up, so that no pair is anybody's. */
export const FAMILY = words(`
  Dahlroth | Halvorsby | Marwick | Okonwe | Vantongeren | Sandoval-Ruud | Aldersey | Brackwater | Castellane | Dunmorrow |
  Eastergaard | Fennimoor | Garrowby | Hollinsworth | Ingleside | Jurgensholt | Kestreller | Lindqvarn | Mossgrave |
  Netherby-Cole | Ostrander | Pellerick | Quennell | Rookwood | Silverthorne | Tannerith | Underhay | Vossberg |
  Wetherall | Yarborough-Finn | Zellweiger-Okafor | Ashgrove | Birkenstad | Calloway-Mbeki | Draycombe | Elverdale |
  Farrowmere | Glasscock-Ruiz | Hartigan-Sole | Iwasakine | Jessamin | Kalderash | Loxmoor | Marchbanks | Nightingall |
  Obuchi | Penhalligan | Quistgaard | Ravensdale | Stellan | Thornaby | Ulverstone | Vandermolen | Winterbourne |
  Xavierson | Yellowlees | Zabriskov | Abernethy-Wu | Boscawen | Chilcott-Dray | Dervishi | Endicotte | Featherstone-Ade |
  Gullivant | Hazelrigge | Iversholm | Joubertin | Kirkbryde | Lanternier | Mbekwe | Nordahlsen | Ormiston | Palethorpe |
  Quarrie | Redfernley | Sackwille | Tolliver-Baines | Umarov-Lee | Vipontine | Wolstencroft | Ystwyth | Zimmerlund |
  Arkwright-Osei | Belgravine | Crowhurst | Delacroy | Ellingboe | Fairweatherly | Grimshawe | Harkaway | Isbister |
  Jellicoe-Sen | Kvernmo | Larkspur | Merriweather-Obi | Nakatomiya | Oglethorn | Pomfrette | Quayle-Adeyemi | Rushbrooke |
  Sorrentine | Threlkeld | Uttridge | Verhoevenaar | Whitcombe-Diaz | Yonge-Pereira | Zandstra | Achterberg | Blythewood |
  Carrowmore | Drummond-Iyer | Evenwood | Fothergille | Gantry | Hexham-Roy | Inchbold | Juddery | Kinsolving | Lumley-Park
`);

/** Publishers that never were. */
export const PUBLISHERS = words(`
  Lantern House Audio | Bramble & Vale | Meridian Spoken Word | Northlight Audio | Copperleaf Press | Tin Whistle Audio |
  Halfmoon Studios | Greyfriars Readings | Saltmarsh Listening | Paper Boat Productions | Ninth Wave Audio |
  Candlewick Lane | Foxglove Sound | Harbour & Sons | Second Story Audio | Whitethorn Publishing | Blue Door Recordings |
  Kestrel Audiobooks | Longacre Voices | Old Mill Media | Parallax Audio | Quiet Room Studios | Silverbirch | Tideline |
  {author}
`);
