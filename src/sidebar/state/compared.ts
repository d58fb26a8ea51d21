import { isRefusal } from '../../core/refusal';
import { type Preview, previewOf } from '../actions/preview';
import { unreadable } from './first-look';
import type { Event, View } from './state';
import { begunAt, origin } from './ways-back';

type Previewed = Extract<View, { at: 'preview' }>;
type Chosen = Extract<Event, { type: 'chose missing' | 'counted both' | 'went back' }>;

/** What a report would change, or why that cannot be said. */
export function compared(before: View, basis: Omit<Preview, 'update'>): View {
  const preview = previewOf(basis);
  return isRefusal(preview) ? begunAt(before, unreadable(preview)) : { at: 'preview', preview };
}

/** What is shown after something was chosen where one sees what a report would change. */
export function afterPreview(view: Previewed, event: Chosen): View {
  const { draft, ...rest } = view.preview;
  switch (event.type) {
    case 'chose missing':
      return compared(view, { ...rest, draft: { ...draft, missing: event.missing } });
    case 'counted both':
      return compared(view, { ...view.preview, other: null });
    case 'went back':
      return origin(view);
  }
}
