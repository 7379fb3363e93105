import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NameMistake, SavedSearch } from '@/lib/library/savedSearch';
import { IconButton } from '../../page/IconButton';
import { NameField, type Naming } from './NameField';

const UP = 'M4 9.5l4-4 4 4';
const DOWN = 'M4 6.5l4 4 4-4';
const REMOVE = 'M4 4l8 8M12 4l-8 8';

/** One saved search with its name to change, its place among the others, and the way to be rid of it. */
export function EditShelf({ shelf, isFirst, isLast, onRename, onMove, onRemove }: EditShelfProps) {
  const { id, name: kept } = shelf;
  const [name, setName] = useState(kept);
  const [mistake, setMistake] = useState<NameMistake | null>(null);
  useEffect(() => setName(kept), [kept]);
  const rename = async (): Promise<void> => {
    if (name === kept) return setMistake(null);
    const outcome = await onRename(name);
    setMistake(outcome === 'DONE' || outcome === 'NOT_DONE' ? null : outcome);
  };
  return (
    <form
      class="edit-shelf"
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <NameField
        id={`mistake-${id}`}
        label={i18n.t('saved.rename', [kept])}
        name={name}
        mistake={mistake}
        onInput={setName}
        onBlur={() => void rename()}
        onCancel={() => {
          setName(kept);
          setMistake(null);
        }}
      />
      <IconButton
        data-move="up"
        path={UP}
        label={i18n.t('saved.up', [kept])}
        aria-disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        data-move="down"
        path={DOWN}
        label={i18n.t('saved.down', [kept])}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      />
      <IconButton path={REMOVE} label={i18n.t('saved.remove', [kept])} onClick={onRemove} />
    </form>
  );
}

interface EditShelfProps {
  readonly shelf: SavedSearch;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename: (name: string) => Promise<Naming>;
  readonly onMove: (places: number) => void;
  readonly onRemove: () => void;
}
