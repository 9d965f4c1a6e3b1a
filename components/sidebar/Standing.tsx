import type { ContactView } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';

/** Grade with its reason, lifecycle, and role in an open opportunity. */
export function Standing({ contact }: { contact: ContactView }) {
  const { grade, lifecycle, role, sample } = contact;
  if (!grade && !lifecycle && !role && !sample) return null;
  return (
    <ul class="chips" aria-label={text('standing')}>
      {grade && (
        <li class="chip" data-grade={grade.value} title={grade.reason}>
          {text(`grade_${grade.value}`)}
        </li>
      )}
      {lifecycle && <li class="chip">{text(`lifecycle_${lifecycle}`)}</li>}
      {role && <li class="chip">{text(`role_${role}`)}</li>}
      {sample && <li class="chip chip-sample">{text('sample')}</li>}
    </ul>
  );
}
