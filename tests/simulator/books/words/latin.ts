import { words } from '../grammar.ts';
import type { Tongue } from '../tongue.ts';

/** Noun phrases and what may follow them agree by themselves, so any pair is a sound title. */
export const german: Tongue = {
  language: 'german',
  heads:
    words(`Der stille Hafen|Die Glasmacherin|Das letzte Streichholz|Ein Sommer|Die Hüterin|Sieben Briefe|Der Uhrmacher|
    Die Töchter|Das Haus|Kein Wort|Der Nebelfänger|Die Kartenzeichnerin|Mord|Das Gewicht des Schnees|Die Übersetzerin|Ein Klavier`),
  tails: words(`von Lindenmoor|am Ende des Winters|hinter den Dünen|aus der Brunnengasse|über dem Fluss|im Leuchtturm|
    für Fräulein Grün|zwischen den Gezeiten|auf Hohenwick|ohne Schatten|vor der Flut|in Sankt Elmen`),
  series: words('Die Hohenwick-Reihe|Kommissarin Brandt ermittelt|Die Chroniken von Lindenmoor|Inselträume'),
  book: 'Band',
  given: words('Anneliese|Jörg|Mathilde|Konrad|Frauke|Götz|Henrike|Lorenz|Silke|Ruprecht|Änne|Thorben'),
  family: words(
    'Moorkamp|Büsingfeld|Lauterwasser|Kröger-Ahn|Sternhagen|Weißdorn|Gülzow|Rabenhorst|Öttinghaus|Fährmann',
  ),
  blurbs:
    words(`Als im Hafen von Lindenmoor ein Boot ohne Ruder anlegt, glaubt zunächst niemand an ein Verbrechen. Doch die alte Lotsin hat ein langes Gedächtnis.|
    Ein Erbe, drei Schwestern und ein Sommer, der alles verändert: Mit leisem Humor erzählt dieser Roman von dem, was Familien verschweigen.|
    Seit zwanzig Jahren repariert er die Uhren der Stadt. Dann bleiben sie alle zur selben Minute stehen.`),
  edition: 'Ungekürzte Lesung',
};

export const french: Tongue = {
  language: 'french',
  heads: words(
    `La Verrière|Le Dernier Phare|Les Sœurs|Une saison|Le Silence|La Passeuse|L'Herbier|Sept lettres|La Nuit|Un piano|Le Gardien|L'Été`,
  ),
  tails:
    words(`de Saint-Maël|sous la neige|au bord du monde|et la marée|sans mémoire|de la rue des Tanneurs|à contre-jour|
    des oiseaux perdus|avant l'orage|de l'île aux Moines Gris`),
  series: words('Les Enquêtes de Mme Corvel|La Saga de Saint-Maël|Le Cycle des marées'),
  book: 'Tome',
  given: words('Solène|Gaëtan|Maëlle|Côme|Éloïse|Rémi|Apolline|Théodore|Noémie|Aurélien'),
  family: words(
    'Corvel|Montreval-Diop|Lagarrigue-Sœur|Beaucastel|Tréhorec|Vauquelin-Roy|Desmarets-Koné|Fontenoire|Guérandel',
  ),
  blurbs:
    words(`Au pied du phare de Saint-Maël, une enfant apprend à lire dans les carnets d'un noyé. Vingt ans plus tard, elle revient poser la seule question qui compte.|
    Un village, un orage, et sept lettres qui n'auraient jamais dû arriver. L'été s'annonce long.|
    Elle traduit des modes d'emploi ; il répare des orgues. Rien ne les destinait à se taire ensemble.`),
  edition: 'Version intégrale',
};

export const italian: Tongue = {
  language: 'italian',
  heads: words(
    `La bottega|L'ultima estate|Il faro|Le figlie|Il peso della neve|Una lettera|La custode|Il silenzio|Sette finestre|La casa`,
  ),
  tails: words(
    `di Castelbruno|sul fiume|senza nome|del mare d'inverno|oltre il ponte|di via dei Setaioli|prima dell'alba|dei venti|in fondo alla valle`,
  ),
  series: words('I casi della maestra Orsini|Le cronache di Castelbruno'),
  book: 'Volume',
  given: words('Ludovica|Ettore|Fiammetta|Tancredi|Ginevra|Ruggero|Azzurra|Niccolò'),
  family: words('Bellacqua|Castelbruni|Orsetti-Mare|Valdragone|Montesarchi|Serracapra|Lunardelli-Bo'),
  blurbs:
    words(`A Castelbruno il fiume cambia colore una volta all'anno, e nessuno ne parla. Finché una ragazza non decide di risalirlo.|
    Tre sorelle, un'eredità e una bottega che nessuno vuole vendere: un romanzo di sale e di vento.`),
  edition: 'Edizione integrale',
};

export const spanish: Tongue = {
  language: 'spanish',
  heads: words(
    `La última farola|El peso del agua quieta|Las hijas|Un verano|El relojero|La casa|Siete cartas|El silencio|La guardiana|Nadie vuelve`,
  ),
  tails: words(
    `de Puerto Cimbra|bajo la lluvia|sin orillas|del mapa roto|de la calle Almirez|antes del alba|entre dos mareas|al otro lado del río`,
  ),
  series: words('Los casos de la inspectora Albor|Crónicas de Puerto Cimbra'),
  book: 'Libro',
  given: words('Candela|Íñigo|Remedios|Leandro|Jimena|Ulises|Begoña|Asier|Marisú'),
  family: words('Albor Quintañal|Cimbreño|de la Hoz Verde|Arrizabal|Montelirio|Peñafonte|Zurbarín Roa'),
  blurbs: words(`En Puerto Cimbra las farolas se encienden solas la noche de los ahogados. Este año, una no lo hizo.|
    Una herencia, dos hermanas y siete cartas sin remite. ¿Qué se le debe a un lugar que nos olvidó?`),
  edition: 'Versión íntegra',
};

export const portuguese: Tongue = {
  language: 'portuguese',
  heads: words(
    `A última balsa|O peso da chuva|As filhas|Um verão|O relojoeiro|A casa|Sete cartas|O silêncio|A guardiã`,
  ),
  tails: words(
    `de Santa Olívia|sem margem|do outro lado do rio|da Rua das Gaivotas|antes da maré|entre dois faróis|em São Calisto`,
  ),
  series: words('Os casos da delegada Amarante|Crônicas de Santa Olívia'),
  book: 'Livro',
  given: words('Iracema|Caetano|Lourdes|Tomé|Açucena|Raimundo|Conceição|Inácio'),
  family: words('Amarante Leal|Vilaverde|Pedra Branca|Sertório Nunes|Maranhuá|Guimarim|Louzã'),
  blurbs: words(`Em Santa Olívia, a balsa atravessa o rio uma vez por dia. Ontem ela voltou vazia.|
    Três irmãs, uma herança e uma casa que ninguém pode pagar: um romance sobre o que a família não diz.`),
  edition: 'Versão integral',
};
