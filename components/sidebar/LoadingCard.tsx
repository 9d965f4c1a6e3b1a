import { text } from '#lib/view/text.ts';

/** Keeps the room of a known person's card, so that nothing jumps when it arrives; after 150 ms it says why it waits. */
export function LoadingCard({
  name,
  email,
  known = false,
}: {
  name: string;
  email: string | null;
  known?: boolean;
}) {
  return (
    <>
      <div class="card person-card" aria-busy="true">
        <div class="who">
          <span class="avatar bone" data-size="large" />
          <div class="who-text">
            <h1 class="who-name" title={name || (email ?? '')} dir="auto">
              {name || email}
            </h1>
            {known ? (
              <p class="who-sub">{text('in_your_contacts')}</p>
            ) : (
              <p class="who-sub late-reason">{text('loading_card')}</p>
            )}
          </div>
        </div>
        <div class="chips">
          <span class="bone bone-chip" />
          <span class="bone bone-chip" />
        </div>
        <div class="facts">
          <Bones count={4} />
          <div class="fact" data-width="wide">
            <span class="bone bone-label" />
            <span class="bone bone-line" />
          </div>
        </div>
      </div>
      <div class="bone bone-button" />
      <SectionBones />
      <SectionBones />
    </>
  );
}

export function SectionBones() {
  return (
    <div class="section" aria-hidden="true">
      <div class="section-head">
        <span class="bone bone-word" />
      </div>
      <div class="card">
        <RowBones />
      </div>
    </div>
  );
}

/** Room for two rows of a list that is on its way. */
export function RowBones() {
  return (
    <div class="bone-rows" aria-hidden="true">
      <Bones count={2} />
    </div>
  );
}

function Bones({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => (
    <div class="fact" key={index}>
      <span class="bone bone-label" />
      <span class="bone bone-line" />
    </div>
  ));
}
