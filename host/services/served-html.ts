/**
 * What HtmlService makes of a page, by what is publicly known of it; where sources differ, what spoils more is done here.
 * - Comments are taken out of scripts by a reader that knows no template literals and not every regular expression
 *   (Google's issue tracker 156139610, open since 2020; enuchi/React-Google-Apps-Script, issue 157 and pull request 160).
 *   A text in quotes is known to it. Where one was cut nevertheless (tanaikech/A2UI-for-Google-Apps-Script, issue 2, of
 *   2026), the file had a closing tag in a template literal before it: from that slash on, to the next one, the reader sees
 *   a regular expression, and when the next one stands in quotes, what is within quotes and what is not change places.
 * - That shows in what the script itself gets from `getContent()`, and a comment without an end of its line takes the
 *   beginning of `</script>` along (issue 170 there).
 * - Comments of markup and of styles go, too, and so does what lines are indented by: others measured that.
 * - Meta elements in a file are ignored (developers.google.com/apps-script/reference/html/html-output).
 */
export function servedHtml(html: string): string {
  const served = html.replace(PART, (_, opening?: string, _name?: string, text = '') =>
    opening === undefined ? '' : opening + withoutComments(text),
  );
  return served.replace(/^[ \t]+/gm, '');
}

/** A comment, a meta element, or an element whose text is no markup, up to the name of its closing tag. */
const PART = /<!--[\s\S]*?-->|<meta\b[^>]*>|(<(script|style)\b[^>]*>)([\s\S]*?<\/\2(?=[\s/>]))/gi;

/** Text that begins nothing, a comment, or a string in quotes, also over several lines. */
const TOKEN =
  /[^"'/]+|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|"(?:[^"\\]+|\\[\s\S])*"?|'(?:[^'\\]+|\\[\s\S])*'?/y;

/** A regular expression up to the next slash, whatever class that stands in. */
const EXPRESSION = /\/(?:[^/\\]+|\\[\s\S])*\/?/y;

/** What stands before one: nothing, or what it may follow, which a closing parenthesis is not. */
const BEFORE_EXPRESSION =
  /^$|[(,=:[!&|?{};+\-*%<>~^]$|(?:^|[^\w$])(?:return|typeof|instanceof|in|of|new|delete|void|throw|case|do|else|yield|await)$/;

/** The length of the longest of those words, and of what tells that it is a whole one. */
const LOOK_BACK = 'instanceof'.length + 1;

function withoutComments(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const part = partAt(text, at, kept);
    kept += leftOf(part);
    at += part.length;
  }
  return kept;
}

function partAt(text: string, at: number, before: string): string {
  const token = stuck(TOKEN, text, at);
  if (token !== undefined) return token;
  const opens = BEFORE_EXPRESSION.test(before.trimEnd().slice(-LOOK_BACK));
  return (opens && stuck(EXPRESSION, text, at)) || text.charAt(at);
}

function stuck(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A comment over several lines leaves a line break, another one at most a space. */
function leftOf(part: string): string {
  if (part.startsWith('//')) return '';
  if (!part.startsWith('/*')) return part;
  return part.includes('\n') ? '\n' : ' ';
}
