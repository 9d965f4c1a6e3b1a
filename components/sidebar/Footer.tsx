import { text } from '#lib/view/text.ts';

/** Where the data is, and whether it goes anywhere else. */
export function Footer({
  state,
  beta = false,
}: {
  state: 'saved' | 'readOnly' | 'starting' | 'off';
  beta?: boolean;
}) {
  return (
    <footer class="footer">
      <span class="footer-state" data-state={state}>
        {text(`footer_${state}`)}
      </span>
      <span>{text(beta ? 'footer_beta' : 'footer_sync_off')}</span>
    </footer>
  );
}
