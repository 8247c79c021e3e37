/**
 * What the nodes and edges of the knowledge graph carry, as unions by `kind`. All attributes are flat strings, numbers and booleans, so that
 * they survive every file format.
 */
import type { MultiDirectedGraph } from 'graphology';
import type { ChangeKind, Direction, EntityType, Op, QuantityKind, Role, Verdict } from '../model.ts';

export interface PaperNode {
  readonly kind: 'paper';
  /** The paper's id. */
  readonly id: string;
  /** Title, or the id where there is none. */
  readonly label: string;
  readonly date?: string;
  readonly year?: number;
  readonly url?: string;
}

/** A model, method, dataset, benchmark, metric or task; `kind` is the type that most papers give it. */
export interface EntityNode {
  readonly kind: EntityType;
  /** The entity's id. */
  readonly id: string;
  readonly label: string;
  /** Other ways it is written, parted by `; `. */
  readonly aliases?: string;
  readonly better?: string;
  /** In billions. */
  readonly parameters?: number;
  readonly vendor?: string;
  readonly openness?: string;
  readonly released?: string;
}

export interface ClaimNode {
  readonly kind: 'claim';
  /** The claim's id. */
  readonly id: string;
  /** The number as the paper prints it. */
  readonly label: string;
  readonly quantity: QuantityKind;
  /** The number, or the lower end of a range. Absent where a person rejected the claim: it is best of nothing. */
  readonly value?: number;
  /** The upper end of a range. */
  readonly upper?: number;
  readonly unit: string;
  readonly op: Op;
  /** The metric in the paper's words; its entity is an edge. */
  readonly metric?: string;
  readonly better?: string;
  /** Setting chips, parted by `; `. */
  readonly setting?: string;
  readonly role: Role;
  readonly direction: Direction;
  readonly change: ChangeKind;
  readonly paper: string;
  /** The evidence, verbatim, and where it lies: part of the paper, offsets in UTF-16 units. */
  readonly sentence: string;
  readonly part: 'title' | 'text';
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** The most severe verdict of the findings that the claim takes part in. */
  readonly audit?: Verdict;
}

export type KnowledgeNode = PaperNode | EntityNode | ClaimNode;

/** From a claim to what its slots name; `surface` is how the paper writes it. */
export interface SlotEdge {
  readonly kind: 'about' | 'via' | 'on' | 'measures' | 'versus';
  readonly surface: string;
  readonly certainty: 'stated' | 'implied';
}

export type KnowledgeEdge =
  | SlotEdge
  /** Paper → claim. */
  | { readonly kind: 'reports' }
  /** Paper → entity, with how often it is named. */
  | { readonly kind: 'mentions'; readonly as: EntityType; readonly count: number }
  /** A version or size → its family. */
  | { readonly kind: 'variantOf' }
  /** Claim → claim: an audit finding holds them beside each other. */
  | { readonly kind: 'differsFrom' | 'conflictsWith'; readonly finding: string };

export type KnowledgeGraph = MultiDirectedGraph<KnowledgeNode, KnowledgeEdge>;

/** Key of a paper's node. Keys of different kinds never meet. */
export const paperKey = (id: string): string => `paper:${id}`;
/** Key of an entity's node. */
export const entityKey = (id: string): string => `entity:${id}`;
/** Key of a claim's node. */
export const claimKey = (id: string): string => `claim:${id}`;
