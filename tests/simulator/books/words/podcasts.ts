import type { Grammar } from '../grammar.ts';
import { words } from '../grammar.ts';

/** Shows and their episodes. */
export const PODCASTS: Grammar = {
  Noun: words('Kitchen|Ledger|Tide|Static|Garden|Elevator|Weather|Archive|Queue|Night Bus|Notebook|Signal|Sandwich'),
  Topic: words('Sleep|Maps|Money|Bread|Bridges|Rumours|Fonts|Crows|Elevators|Queues|Concrete|Soup|Mondays'),
  show: words(`The {Noun} Hour|Talking {Topic}|Small {Topic}|{Topic}, Explained Badly|Off the {Noun}|The Daily {Noun}|
    Notes on {Topic}|Who Killed the {Noun}?|{Noun} After Dark|Slow {Topic}|Two Friends and a {Noun}`),
  episode: words(`The One About {Topic}|Why We Still Need {Topic}|Bonus: {Topic} Live|{Topic}, Part 2|
    A Conversation About {Topic}|Your Letters: {Topic}|The {Noun} Incident|Trailer`),
  about: words(`Every week, two old friends disagree about {Topic}, and a listener settles it.|
    A documentary series about {Topic} and the people who cannot stop thinking about it.|
    News, stories and the occasional argument about {Topic}, in under twenty minutes.|
    A scripted thriller in nine parts, recorded in a real {Noun}.`),
  host: words('The Long Room|Static & Daughters|Halfmoon Studios|Public Kitchen Radio|Night Shift Collective'),
};
