/**
 * Everything about what is selected: a thing, the numbers between two things, or one number with its sentence.
 */
import { useEffect, useRef } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { select } from '../state/actions.ts';
import type { Selection } from '../state/state.ts';
import { useDispatch, useLibrary, usePreferences, useViewState } from '../viewer/viewer.tsx';
import { ClaimDetails } from './ClaimDetails.tsx';
import { EdgeDetails } from './EdgeDetails.tsx';
import { EntityDetails } from './EntityDetails.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { GroupDetails } from './GroupDetails.tsx';
import { PaperDetails } from './PaperDetails.tsx';
import './details.css';

export function DetailsPanel() {
  const { selection, view } = useViewState();
  const [{ detailsOpen }, prefer] = usePreferences();
  const dispatch = useDispatch();
  const top = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is read from its beginning
  useEffect(() => {
    top.current?.parentElement?.scrollTo(0, 0);
  }, [selection]);
  if (!selection) return null;
  // The table keeps its open row; the picture has nothing chosen without the details.
  const close = () => (view === 'results' ? prefer({ detailsOpen: { ...detailsOpen, results: false } }) : dispatch(select(undefined)));
  return (
    <div className="details" ref={top}>
      <button type="button" className="button details-close" title="Close (])" aria-label="Close the details" onClick={close}>
        <Icon name="close" />
      </button>
      <Selected selection={selection} />
    </div>
  );
}

function Selected({ selection }: { readonly selection: Selection }) {
  const { entities, papers, claims, audit } = useLibrary();
  if (selection.kind === 'edge') return <EdgeDetails ends={selection.ends} />;
  if (selection.kind === 'nodes') return <GroupDetails keys={selection.keys} />;
  if (selection.kind === 'claim') {
    const claim = claims.get(selection.id);
    return claim ? <ClaimDetails claim={claim} /> : <Missing what="number" />;
  }
  if (selection.kind === 'finding') {
    const finding = audit.findings.get(selection.id);
    return finding ? <FindingDetails key={finding.id} finding={finding} /> : <Missing what="finding" />;
  }
  const [, kind, id = ''] = /^(\w+):(.*)$/su.exec(selection.key) ?? [];
  const paper = kind === 'paper' ? papers.get(id) : undefined;
  if (paper) return <PaperDetails paper={paper} />;
  const entity = kind === 'entity' ? entities.get(id) : undefined;
  return entity ? <EntityDetails entity={entity} /> : <Missing what="item" />;
}

function Missing({ what }: { readonly what: string }) {
  return (
    <>
      <h2 tabIndex={-1}>Not in this data</h2>
      <p className="muted">The selected {what} is not among the papers read here. The link may have been made with other data.</p>
    </>
  );
}
