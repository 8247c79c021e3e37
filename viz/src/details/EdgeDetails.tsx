/**
 * The numbers between two nodes, the first with its sentence open.
 */
import { type OverviewEdge, pairKey } from '../../../src/graph/overview.ts';
import { counted } from '../data/words.ts';
import { useLibrary } from '../viewer/viewer.tsx';
import { ClaimList } from './ClaimList.tsx';
import { NodeLink } from './links.tsx';

export function EdgeDetails({ ends }: { readonly ends: readonly [string, string] }) {
  const { pictures, claims } = useLibrary();
  const picture = pictures.around(ends);
  const key = pairKey(...ends);
  if (!picture.hasEdge(key)) return <h2 tabIndex={-1}>Nothing lies between these two</h2>;
  const edge = picture.getEdgeAttributes(key);
  const [from, to] = ends.map((end) => ({ key: end, ...picture.getNodeAttributes(end) }));
  const ids = edge.kind === 'mentions' ? [] : edge.claims;
  // The one that the edge shows comes first: its sentence is what the reader clicked.
  const best = edge.kind === 'bundle' ? edge.bestClaim : undefined;
  const listed = [...ids].sort((a, b) => Number(b === best) - Number(a === best)).flatMap((id) => claims.get(id) ?? []);
  if (!from || !to) return null;
  const tell = from.kind === 'paper' || to.kind === 'paper' ? 'subject' : 'paper';
  return (
    <>
      <p className="details-kind muted">{kindLine(edge)}</p>
      <h2 tabIndex={-1} className="pair">
        <NodeLink node={from.key} type={from.type} label={from.label} />
        <NodeLink node={to.key} type={to.type} label={to.label} />
      </h2>
      <ClaimList key={key} claims={listed} tell={tell} openFirst />
    </>
  );
}

function kindLine(edge: OverviewEdge): string {
  if (edge.kind === 'mentions') return `named ${counted(edge.count, 'time')}, no number reported`;
  if (edge.kind === 'bundle') return `${counted(edge.count, 'number')} between`;
  return edge.kind === 'conflict' ? `≠ conflict: ${counted(edge.count, 'number')}` : `≈ differs: ${counted(edge.count, 'number')}`;
}
