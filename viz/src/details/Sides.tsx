/**
 * Results of several sources beside each other: values and settings aligned, what all share grey, what is one's own plain; then each sentence.
 */
import type { Finding, LinkedClaim, Paper } from '../../../src/model.ts';
import { paperTitle, shortCite } from '../data/words.ts';
import { Evidence } from '../parts/Evidence.tsx';
import { Value } from '../parts/Value.tsx';
import { readPaper } from '../state/actions.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';
import './sides.css';

interface Side {
  readonly claim: LinkedClaim;
  readonly chips: readonly string[];
  readonly paper: Paper;
}

export function Sides({ finding }: { readonly finding: Finding }) {
  const { claims, row } = useLibrary();
  const dispatch = useDispatch();
  const sides = finding.numbers.flatMap(({ claim: id }): readonly Side[] => {
    const claim = claims.get(id ?? '');
    const found = claim && row(claim);
    return claim && found ? [{ claim, chips: found.chips, paper: found.paper }] : [];
  });
  return (
    <>
      <Settings sides={sides} />
      <ul className="sides">
        {sides.map(({ claim, paper }) => (
          <li key={claim.id}>
            <Evidence claim={claim} />
            <button type="button" className="link small" onClick={() => dispatch(readPaper(claim.paper, claim.id))}>
              {paperTitle(paper)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A line for each setting that any of them states, so that what differs stands in one line. */
function Settings({ sides }: { readonly sides: readonly Side[] }) {
  const chips = [...new Set(sides.flatMap((side) => side.chips))];
  const isShared = (chip: string) => sides.every((side) => side.chips.includes(chip));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by key
    <section className="sides-settings" aria-label="Values and settings" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {sides.map(({ claim, paper }) => (
              <th key={claim.id} scope="col">
                {shortCite(paper)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Value</th>
            {sides.map(({ claim }) => (
              <td key={claim.id}>
                <Value claim={claim} />
              </td>
            ))}
          </tr>
          {chips.map((chip) => (
            <tr key={chip} className={isShared(chip) ? 'shared' : undefined}>
              <th scope="row">
                <span className="unseen">Setting {chip}</span>
              </th>
              {sides.map((side) => (
                <td key={side.claim.id}>
                  {side.chips.includes(chip) ? <span className="tag">{chip}</span> : <span className="muted small">not stated</span>}
                </td>
              ))}
            </tr>
          ))}
          {chips.length === 0 && (
            <tr className="shared">
              <th scope="row">Setting</th>
              {sides.map(({ claim }) => (
                <td key={claim.id}>not stated</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
