import { type FromFrame, type Outcome, parseMessage, type ToFrame } from './messages';

/** The sidebar beside the grid, and what can be done with it. */
export interface SidebarPane {
  show(sidebar: { readonly title: string; readonly html: string }): void;
  close(): void;
  /** Hands a file to the sidebar's drop zone; false when the sidebar is closed or took no notice. */
  handOver(name: string, text: string): Promise<boolean>;
}

/** What the sidebar asks of the page. */
export interface SidebarRequests {
  call(name: string, args: unknown[]): Promise<Outcome>;
  closed(): void;
  focusGrid(): void;
}

// No same origin: the sidebar cannot reach this page, and its own policy lets it reach nothing else.
const SANDBOX = 'allow-scripts allow-downloads allow-forms';

/** Prepares the pane; it stays hidden until a sidebar is shown. */
export function sidebarPane(pane: HTMLElement, requests: SidebarRequests): SidebarPane {
  let frame: HTMLIFrameElement | null = null;
  let html = '';
  let answerFile = (_taken: boolean) => {};
  const post = (message: ToFrame) => frame?.contentWindow?.postMessage(message, '*');
  const close = () => {
    frame?.remove();
    frame = null;
    pane.hidden = true;
    requests.closed();
  };

  const answer = async (asking: Window | null, message: FromFrame) => {
    if (message.type === 'retained-host-ready') post({ type: 'retained-host-html', html });
    if (message.type === 'retained-host-close') close();
    if (message.type === 'retained-host-focus') requests.focusGrid();
    if (message.type === 'retained-host-file-taken') answerFile(message.taken);
    if (message.type !== 'retained-host-call') return;
    const outcome = await requests.call(message.name, message.args);
    if (asking === frame?.contentWindow)
      post({ type: 'retained-host-result', id: message.id, outcome });
  };
  window.addEventListener('message', ({ source, data }) => {
    const message = parseMessage<FromFrame>(data);
    if (frame && source === frame.contentWindow && message)
      void answer(frame.contentWindow, message);
  });
  pane.querySelector('.pane-close')?.addEventListener('click', close);

  return {
    show(sidebar) {
      frame?.remove();
      html = sidebar.html;
      frame = frameTitled(sidebar.title);
      pane.querySelector('.pane-title')?.replaceChildren(sidebar.title);
      pane.append(frame);
      pane.hidden = false;
    },
    close,
    handOver(name, text) {
      if (!frame) return Promise.resolve(false);
      return new Promise((resolve) => {
        answerFile = resolve;
        post({ type: 'retained-host-file', name, text });
      });
    },
  };
}

function frameTitled(title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  frame.src = 'frame.html';
  return frame;
}
