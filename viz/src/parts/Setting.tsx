/**
 * The setting of a result as small tags: "5-shot", "maj@8".
 */
export function Setting({ chips, small = false }: { readonly chips: readonly string[]; readonly small?: boolean }) {
  if (chips.length === 0) return <span className={small ? 'muted small' : 'muted'}>not stated</span>;
  return (
    <span className="tags">
      {chips.map((chip) => (
        <span className="tag" key={chip}>
          {chip}
        </span>
      ))}
    </span>
  );
}
