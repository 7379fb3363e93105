import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_TABLE_COLUMNS, type TableColumn } from '@/lib/library/tableColumns';
import { useServices } from '../../services';

/** The columns of the table, as the reader chose them in whatever window. */
export function useColumns(): readonly TableColumn[] {
  const services = useServices();
  const [columns, setColumns] = useState<readonly TableColumn[]>(DEFAULT_TABLE_COLUMNS);
  useEffect(
    () =>
      services.watchColumns(
        (chosen) => setColumns(chosen ?? DEFAULT_TABLE_COLUMNS),
        // Where settings cannot be read they are the default ones, here as everywhere.
        () => setColumns(DEFAULT_TABLE_COLUMNS),
      ),
    [services],
  );
  return columns;
}
