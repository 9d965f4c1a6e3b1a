import { text } from '#lib/view/text.ts';
import type { Workspace } from '#lib/view/workspace/workspace.ts';

import { HealthSection } from './HealthSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { NeverLogSection, OwnAddressesSection } from './AddressSections.tsx';
import { LeaveAloneSection, OtherSitesSection } from './OtherSitesSection.tsx';
import { PageHeading } from './PageHeading.tsx';
import { PreferencesSection } from './PreferencesSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { SitesSection } from './SitesSection.tsx';

export function SettingsPage({ model }: { model: Workspace }) {
  return (
    <div class="sheet page-content">
      <PageHeading>{text('workspace_page_settings')}</PageHeading>
      <SitesSection sites={model.sites} />
      <OtherSitesSection sites={model.otherSites} />
      <LeaveAloneSection sites={model.otherSites} />
      <HealthSection health={model.health} />
      <OwnAddressesSection own={model.own} />
      <NeverLogSection list={model.neverLog} />
      <PreferencesSection preferences={model.preferences} />
      <KeysSection preferences={model.preferences} />
      <PrivacySection />
    </div>
  );
}
