import { i18n } from '#i18n';
import type { ConnectionReport } from '@/lib/audible/probe/report';
import { CopyNote } from '../../copy/CopyNote';
import { Listing } from '../../copy/Listing';
import { useCopy } from '../../copy/useCopy';
import { connectionReportOf } from '../../report';
import { type Overview, useServices } from '../../services';
import type { SyncModel } from '../../sync/syncModel';
import { conclude, routeHost, verdictWords } from './verdicts';

/** What each way answered, and the report of it for an issue: what is copied can be read before. */
export function ConnectionResult({ model, report, overview }: ConnectionResultProps) {
  const services = useServices();
  const { copied, copy } = useCopy();
  const text = connectionReportOf(report, overview, services.version, navigator.userAgent);
  const { marketplace } = report;
  return (
    <>
      <table class="routes">
        <caption class="visually-hidden">{i18n.t('connection.table')}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{i18n.t('connection.way')}</th>
            <th scope="col">{i18n.t('connection.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {report.probes.map((probe) => (
            <tr key={probe.route}>
              <th scope="row">
                {i18n.t(`connection.route.${probe.route}`)}
                <span class="quiet route-host">{routeHost(probe.route, marketplace)}</span>
              </th>
              <td class="verdict" data-open={probe.verdict === 'OPEN'}>
                {verdictWords(probe)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="buttons">
        {conclude(report).kind === 'SIGNED_OUT' && (
          <button
            type="button"
            class="button primary"
            onClick={() => model.attempt(() => services.open('sign-in', marketplace), 'NOT_OPENED')}
          >
            {i18n.t('action.signIn')}
          </button>
        )}
        <button type="button" class="button" onClick={() => copy(text)}>
          {i18n.t('action.copyReport')}
        </button>
      </div>
      <div aria-live="polite">
        <CopyNote copied={copied} />
      </div>
      <details class="preview">
        <summary>{i18n.t('connection.preview')}</summary>
        <Listing label={i18n.t('action.report')} text={text} />
      </details>
    </>
  );
}

interface ConnectionResultProps {
  readonly model: SyncModel;
  readonly report: ConnectionReport;
  readonly overview: Overview;
}
