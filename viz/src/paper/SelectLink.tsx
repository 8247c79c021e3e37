/**
 * A link to the address with something selected: it breaks across lines like the words around it, and can be copied.
 */
import type { MouseEvent, ReactNode, RefObject } from 'react';
import { select } from '../state/actions.ts';
import { writeAddress } from '../state/address.ts';
import type { Selection } from '../state/state.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

interface SelectLinkProps {
  readonly self?: RefObject<HTMLAnchorElement | null>;
  readonly selection: Selection;
  readonly className: string;
  readonly title: string;
  readonly type?: string;
  readonly tabIndex?: number;
  readonly 'aria-label'?: string;
  /** Drawn before it by the style sheet. */
  readonly 'data-glyph'?: string;
  readonly children?: ReactNode;
}

export function SelectLink({ self, selection, type, children, ...look }: SelectLinkProps) {
  const state = useViewState();
  const { corpus } = useLibrary();
  const dispatch = useDispatch();
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dispatch(select(selection));
  };
  return (
    <a ref={self} {...look} data-type={type} href={writeAddress(select(selection)(state), corpus.hash)} onClick={onClick}>
      {children}
    </a>
  );
}
