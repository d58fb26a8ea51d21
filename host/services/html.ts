import { constantOf, constants, int, text } from '../kinds';
import { formsOf, objectNamed, strict, type Table } from '../strict';
import type { Scope } from './scope';
import { servedHtml } from './served-html';

/** A page made of an HTML file of the script. */
export interface PageSelf {
  readonly scope: Scope;
  title: string;
  /** As it is served. */
  content: string;
}

const pageForm = formsOf<PageSelf>();
const frameModes = constants(['ALLOWALL', 'DEFAULT']);
const sandboxModes = constants(['EMULATED', 'IFRAME', 'NATIVE']);

const itself = (self: PageSelf): object => strict(pageTable, self, self.scope.watch);

const pageTable: Table<PageSelf> = {
  name: 'HtmlOutput',
  methods: {
    getContent: [pageForm([], (self) => self.content)],
    setContent: [
      pageForm([text], (self, content) => {
        self.content = servedHtml(content);
        return itself(self);
      }),
    ],
    getTitle: [pageForm([], (self) => self.title)],
    setTitle: [
      pageForm([text], (self, title) => {
        self.title = title;
        return itself(self);
      }),
    ],
    setWidth: [pageForm([int], itself)],
    setHeight: [pageForm([int], itself)],
    addMetaTag: [pageForm([text, text], itself)],
    setXFrameOptionsMode: [pageForm([constantOf('XFrameOptionsMode', frameModes)], itself)],
    setSandboxMode: [pageForm([constantOf('SandboxMode', sandboxModes)], itself)],
  },
};

/** The kind of an argument that is a page. */
export const aPage = objectNamed<PageSelf>('HtmlOutput');

const form = formsOf<Scope>();

function pageOf(scope: Scope, name: string): object {
  const content = scope.html[name.replace(/\.html$/, '')];
  if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
  return pageWith(scope, content);
}

const pageWith = (scope: Scope, content: string) =>
  itself({ scope, title: '', content: servedHtml(content) });

/** HtmlService; templates are left out, since the pushed page must not need them. */
export const htmlTable: Table<Scope> = {
  name: 'HtmlService',
  constants: { XFrameOptionsMode: frameModes, SandboxMode: sandboxModes },
  methods: {
    createHtmlOutputFromFile: [form([text], pageOf)],
    createHtmlOutput: [form([], (scope) => pageWith(scope, '')), form([text], pageWith)],
    getUserAgent: [form([], () => 'Mozilla/5.0')],
  },
};
