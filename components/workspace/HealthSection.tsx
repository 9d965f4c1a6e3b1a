import { CopyButton } from '#components/ui/CopyButton.tsx';
import { Section } from '#components/ui/Section.tsx';
import { ago, exactTime, listOf } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import { text } from '#lib/view/text.ts';
import type { WebmailHealth, WebmailsHealth } from '#lib/view/workspace/webmail-health.ts';

/** Whether each webmail is still built as its reader believes. */
export function HealthSection({ health }: { health: WebmailsHealth }) {
  const unopened = health.unopened.value;
  return (
    <Section name={text('settings_health')}>
      <div class="card stack">
        <p>{text('settings_health_why')}</p>
        {health.opened.value.map((webmail) => (
          <Webmail key={webmail.id} webmail={webmail} />
        ))}
        {unopened.length > 0 && (
          <p class="muted">{text('settings_health_unopened', listOf(unopened))}</p>
        )}
      </div>
    </Section>
  );
}

function Webmail({ webmail }: { webmail: WebmailHealth }) {
  const { name, beta, state, wellAt, marks, report } = webmail;
  return (
    <details class="health">
      <summary class="health-line">
        <span class="health-name">{beta ? text('settings_health_beta', name) : name}</span>
        <span class="health-state" data-state={state}>
          {text(`settings_health_${state}`)}
        </span>
        <span class="muted">
          {wellAt === null ? (
            text('settings_health_never')
          ) : (
            <time dateTime={new Date(wellAt).toISOString()} title={exactTime(wellAt)}>
              {text('settings_health_last', ago(wellAt, now.value))}
            </time>
          )}
        </span>
      </summary>
      <div class="stack">
        <table class="health-marks">
          <thead>
            <tr>
              <th scope="col">{text('settings_health_mark')}</th>
              <th scope="col">{text('settings_health_found')}</th>
              <th scope="col" class="number">
                {text('settings_health_hits')}
              </th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => (
              <tr key={mark.name}>
                <th scope="row">
                  <code>{mark.name}</code>
                </th>
                <td data-state={mark.state}>{text(`settings_mark_${mark.state}`)}</td>
                <td class="number">{text('count', mark.hits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <CopyButton name={text('copy_details')} report={report} />
      </div>
    </details>
  );
}
