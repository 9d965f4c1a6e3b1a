import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import type { Sites } from '#lib/view/workspace/sites.ts';

import { AddLine } from './AddLine.tsx';
import { RemovableList } from './RemovableList.tsx';

/** Which webmails Sidecard may read. */
export function SitesSection({ sites }: { sites: Sites }) {
  const granted = sites.granted.value?.webmails ?? [];
  return (
    <Section name={text('settings_sites')}>
      <div class="card stack">
        <p>{text('settings_sites_built_in')}</p>
        <ul class="removables" aria-label={text('settings_sites_built_in')}>
          {sites.builtIn.value.map((pattern) => (
            <li class="removable" key={pattern}>
              <span class="clamp">{shownSite(pattern)}</span>
            </li>
          ))}
        </ul>
        {granted.length > 0 && <p>{text('settings_sites_granted')}</p>}
        <RemovableList
          name={text('settings_sites_granted')}
          lines={granted.map((pattern) => ({
            key: pattern,
            name: shownSite(pattern),
            remove: () => void sites.forget(pattern),
          }))}
        />
        <AllowSite sites={sites} look="quiet" />
      </div>
    </Section>
  );
}

/** Allows a webmail of one's own by its address. The browser asks once more. */
export function AllowSite({ sites, look }: { sites: Sites; look: 'quiet' | 'primary' }) {
  const allowed = sites.allowed.value;
  return (
    <>
      <AddLine
        label={text('settings_site_allow')}
        example="https://webmail.acme.example"
        button={text('settings_site_allow_button')}
        value={sites.address}
        error={sites.error.value}
        add={() => void sites.allow()}
        look={look}
      />
      <p class="good" role="status">
        {allowed !== null && text('settings_site_allowed', allowed)}
      </p>
    </>
  );
}

/** `https://mail.acme.example/*` → "mail.acme.example"; http is said, because it is worth knowing. */
export const shownSite = (pattern: string): string =>
  pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
