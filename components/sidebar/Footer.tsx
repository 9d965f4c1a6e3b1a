import { text } from '#lib/view/text.ts';

/** Where the data is, and whether it goes anywhere else. */
export function Footer({ state }: { state: 'saved' | 'readOnly' | 'starting' | 'off' }) {
  return (
    <footer class="footer">
      <span class="footer-state" data-state={state}>
        {text(`footer_${state}`)}
      </span>
      <span>{text('footer_sync_off')}</span>
    </footer>
  );
}
