/** What the sidebar's frame says to the page around it. */
export type FromFrame =
  | { readonly type: 'retained-host-ready' }
  | {
      readonly type: 'retained-host-call';
      readonly id: number;
      readonly name: string;
      readonly args: unknown[];
    }
  | { readonly type: 'retained-host-close' }
  | { readonly type: 'retained-host-focus' }
  | { readonly type: 'retained-host-file-taken'; readonly name: string; readonly taken: boolean };

/** What the page says to the sidebar's frame. */
export type ToFrame =
  | { readonly type: 'retained-host-html'; readonly html: string }
  | { readonly type: 'retained-host-result'; readonly id: number; readonly outcome: Outcome }
  | { readonly type: 'retained-host-file'; readonly name: string; readonly text: string };

/** How a call to the server side ended. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** A message between page and frame, or null where the data is somebody else's. */
export function parseMessage<T extends { type: string }>(data: unknown): T | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const { type } = data;
  return typeof type === 'string' && type.startsWith('retained-host-') ? (data as T) : null;
}
