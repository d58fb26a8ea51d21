type Sources = readonly ReadonlySet<number>[];

interface Visit {
  readonly node: number;
  readonly sources: Iterator<number>;
}

/**
 * Numbers that lead to each other, together, after those that they lead to: the strongly connected components of a graph,
 * as Tarjan finds them, without recursion since chains of formulas are long.
 *
 * @param sources for each number those that it leads to
 */
export function together(sources: Sources): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const open: number[] = [];
  const isOpen: boolean[] = [];
  const order: number[] = [];
  const lowest: number[] = [];
  const visits: Visit[] = [];
  let count = 0;
  const begin = (node: number) => {
    order[node] = lowest[node] = count++;
    open.push(node);
    isOpen[node] = true;
    visits.push({ node, sources: (sources[node] ?? new Set()).values() });
  };
  const lower = (node: number, to = 0) => {
    lowest[node] = Math.min(lowest[node] ?? to, to);
  };
  const end = (node: number) => {
    visits.pop();
    const before = visits.at(-1);
    if (before) lower(before.node, lowest[node]);
    if (lowest[node] !== order[node]) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const one of group) isOpen[one] = false;
    groups.push(group);
  };
  for (const start of sources.keys()) {
    if (order[start] !== undefined) continue;
    begin(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { value: next, done } = visit.sources.next();
      if (done) end(visit.node);
      else if (order[next] === undefined) begin(next);
      else if (isOpen[next]) lower(visit.node, order[next]);
    }
  }
  return groups;
}
