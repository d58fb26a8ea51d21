import type { Headline, TabName } from '../../main';
import { type HelperEvent, NO_FORMULA, nextHelper } from '../formula/formula-helper';
import type { View } from './state';

/** Where what takes a while, or went wrong, was begun. What was compared must be compared anew. */
export function origin(view: View): View {
  if (view.at === 'preview') return { at: 'understood', draft: view.preview.draft };
  return view.at === 'working' || view.at === 'problem' ? view.from : view;
}

/** What went wrong with a report leads back to where somebody was before it. */
export function begunAt(before: View, view: View): View {
  return view.at === 'problem' ? { ...view, from: origin(before) } : view;
}

/** Screens that hold what somebody has entered or waited for, and that stay true whatever the workbook holds now. */
const KEPT: readonly View['at'][] = [
  ...(['mapping', 'understood', 'companies', 'done', 'pages', 'settings'] as const),
  ...(['formula', 'sql', 'about', 'tour'] as const),
];

/** Where to go on after something was given up, or went wrong. */
export function wayBack(from: View): View {
  return KEPT.includes(from.at) ? from : { at: 'start' };
}

/** Where a problem leads back to; an import that is half-way must be settled at the start first. Two clicks lead no further. */
export function leftProblem(view: View): View {
  if (view.at !== 'problem') return view;
  return view.importNumber === null ? wayBack(view.from) : { at: 'start' };
}

/** The result from which somebody came: the audit leads back to it, with the findings that are left. */
export function resultBehind(view: View, now: Headline | null): { readonly from?: View } {
  const from = origin(view);
  if (from.at === 'done') return { from: { ...from, headline: now ?? from.headline } };
  return from.at === 'audit' && from.from ? resultBehind(from.from, now) : {};
}

/** A screen that leads back to the one from which it is opened; two clicks open it once. */
export function aside(view: View, at: 'formula' | 'sql' | 'about' | 'tour'): View {
  if (view.at === at) return view;
  return at === 'formula' ? { at, from: view, helper: NO_FORMULA } : { at, from: view };
}

/** The choice of tabs, which leads back to where it was opened from, however many have come or gone meanwhile. */
export function tabsBefore(view: View, changed: TabName | null): View {
  const before = origin(view);
  return { at: 'tabs', changed, from: before.at === 'tabs' ? before.from : before };
}

/** Where a screen leads back to that was opened from another one. */
export function leftHelper(view: View): View {
  if (view.at === 'audit') return view.from ?? view;
  const isAside = view.at === 'formula' || view.at === 'sql' || view.at === 'about';
  return isAside || view.at === 'tabs' ? view.from : view;
}

/** The formula helper after what happened to it. */
export function helped(view: View, event: HelperEvent): View {
  return view.at === 'formula' ? { ...view, helper: nextHelper(view.helper, event) } : view;
}
