/**
 * The icons of the controls: 16 px lines in the colour of the text. They are ornament: the button beside it has the name.
 */
const paths = {
  search: 'M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM11 11l3.5 3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  theme: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 1.5v13M8 4l4-1M8 8h6.4M8 12l4 1',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  help: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6 6.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1v.3M8 11.6v.1',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  fade: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 1.5v13',
  quote: 'M3 11.5c2 0 3-1.2 3-3.5V4.5H2.5V8H6M10 11.5c2 0 3-1.2 3-3.5V4.5H9.5V8H13',
  page: 'M4 1.5h5.5L12 4v10.5H4ZM6 7h4M6 10h4',
  file: 'M3 1.5h5.5L11 4v4M3 1.5v13h4M8.5 1.5V4H11M9 12h5M11.5 9.5v5',
  lasso: 'M8 2.5c3.3 0 6 1.7 6 3.9s-2.7 3.9-6 3.9-6-1.7-6-3.9 2.7-3.9 6-3.9ZM5 10v1.2a1.3 1.3 0 1 1-1.3 1.3',
  focus: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  letters: 'M1.5 12.5 5 4l3.5 8.5M2.7 9.7h4.6M11 12.5V7M9 7h4',
  back: 'M13 8H3M7 4 3 8l4 4',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
