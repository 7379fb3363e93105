import { i18n } from '#i18n';

/** What the list says while it holds nothing: an empty shelf, and how it fills. */
export function EmptyShelf({ syncing }: { syncing: boolean }) {
  return (
    <div class="empty">
      <svg class="empty-shelf" viewBox="0 0 160 72" aria-hidden="true">
        <path d="M12 66H148" />
        <rect x="32" y="18" width="16" height="48" rx="2" />
        <rect x="52" y="10" width="12" height="56" rx="2" />
        <rect x="68" y="24" width="18" height="42" rx="2" />
        <rect x="100" y="20" width="14" height="46" rx="2" transform="rotate(-14 100 66)" />
      </svg>
      <h2>{i18n.t('sync.neverTitle')}</h2>
      <p>{syncing ? i18n.t('library.waiting') : i18n.t('sync.neverText')}</p>
    </div>
  );
}
