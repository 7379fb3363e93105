import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Measure } from '@/lib/library/statistics/part';
import type { SearchModel } from '../library/searchModel';

/** What every chart of the view shares. */
export interface ChartWorld {
  readonly search: SearchModel;
  /** The search on show with a clause added. */
  readonly queryFor: (clause: string) => string;
  readonly measure: Measure;
  readonly tables: boolean;
  readonly onGo: () => void;
}

const WorldContext = createContext<ChartWorld | null>(null);
export const ChartWorldProvider = WorldContext.Provider;

export function useChartWorld(): ChartWorld {
  const world = useContext(WorldContext);
  if (world === null) throw new Error('a chart outside of the statistics');
  return world;
}
