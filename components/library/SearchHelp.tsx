import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { HELP_FIELDS, HELP_SYNTAX, type HelpField } from '@/lib/library/query/help';
import { helpWords } from './helpWords';

const KEYS = ['slash', 'question', 'arrows', 'enter', 'space', 'range', 'all', 'escape'] as const;

/** All that the search field understands, made from its grammar; every example can be tried. */
export function SearchHelp({ onTry, onClose }: { onTry: (query: string) => void; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const tried = useRef<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  const attempt = (query: string): void => {
    tried.current = query;
    close();
  };
  return (
    <dialog
      ref={dialog}
      class="over help"
      aria-labelledby="search-help"
      onKeyDown={(event) => event.stopPropagation()}
      // Only a closed dialog lets go of the focus.
      onClose={() => {
        onClose();
        if (tried.current !== null) onTry(tried.current);
      }}
    >
      <div class="help-body">
        <button type="button" class="button back" onClick={close}>
          {i18n.t('library.close')}
        </button>
        <h2 id="search-help">{i18n.t('help.title')}</h2>
        <p>{i18n.t('help.intro')}</p>
        <h3>{i18n.t('help.syntax')}</h3>
        <dl>
          {HELP_SYNTAX.map(({ key, examples }) => (
            <div key={key}>
              <dt>{helpWords(key)}</dt>
              <dd>
                <Examples examples={examples} onTry={attempt} />
              </dd>
            </div>
          ))}
        </dl>
        <h3>{i18n.t('help.fields')}</h3>
        <dl>
          {HELP_FIELDS.map((field) => (
            <Field key={field.name} field={field} onTry={attempt} />
          ))}
        </dl>
        <h3>{i18n.t('help.keys')}</h3>
        <dl>
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{i18n.t(`help.key.${key}`)}</kbd>
              </dt>
              <dd>{i18n.t(`help.does.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}

function Field({ field, onTry }: { field: HelpField; onTry: (query: string) => void }) {
  const { name, aliases, key, values, examples } = field;
  return (
    <div>
      <dt>
        <code>{`${name}:`}</code>
        {aliases.length > 0 && <span class="quiet"> {i18n.t('help.aliases', [aliases.join(', ')])}</span>}
      </dt>
      <dd>
        <p>{helpWords(key)}</p>
        {values.length === 0 ? (
          <Examples examples={examples} onTry={onTry} />
        ) : (
          <ul class="help-values">
            {values.map((value) => (
              <li key={value.name}>
                <Examples examples={[`${name}:${value.name}`]} onTry={onTry} /> {helpWords(value.key)}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

const Examples = ({ examples, onTry }: { examples: readonly string[]; onTry: (query: string) => void }) => (
  <>
    {examples.map((example) => (
      <button key={example} type="button" class="link example" onClick={() => onTry(example)}>
        {example}
      </button>
    ))}
  </>
);
