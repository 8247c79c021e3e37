/**
 * Takes the picture away: as it is on the screen (SVG, PNG), or the graph behind it for other programs.
 */
import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { Positions } from '../../../../src/model.ts';
import { writeGexf } from '../../../../src/write/gexf.ts';
import { writeGraphJson } from '../../../../src/write/graph-json.ts';
import { writeGraphml } from '../../../../src/write/graphml.ts';
import { counted } from '../../data/words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { saveFile } from '../../parts/save.ts';
import type { YearMark } from '../../picture/arrange.ts';
import { writeFigure } from '../../picture/figure.ts';
import { figureOf } from '../../picture/figure-of.ts';
import type { Picture } from '../../picture/picture.ts';
import { rasterize } from '../../picture/raster.ts';
import type { Scene } from '../../picture/scene.ts';
import type { Palette } from '../../theme/palette.ts';
import { readPalette } from '../../theme/theme.ts';
import { lookOf } from './exported-look.ts';
import { Choice } from './LabelMenu.tsx';
import { useCaption } from './use-caption.ts';

export interface GraphExportProps {
  readonly picture: Picture | undefined;
  readonly scene: Scene;
  readonly years: readonly YearMark[];
  /** Where the nodes stand. */
  readonly positions: Positions | undefined;
}

/** Above this many elements a drawing is slow to open. */
const manyElements = 5000;

const grounds = { screen: 'As on the screen', white: 'White', transparent: 'Transparent' } as const;
type Ground = keyof typeof grounds;
const scales = [1, 2, 4] as const;

interface Wishes {
  readonly ground: Ground;
  readonly scale: (typeof scales)[number];
  readonly caption: boolean;
}

export function GraphExport(props: GraphExportProps) {
  const [wishes, setWishes] = useState<Wishes>({ ground: 'screen', scale: 2, caption: true });
  const { files, said } = useFiles(props, wishes);
  if (!props.picture) return null;
  return (
    <>
      <MenuTrigger>
        <Button className="button" aria-label="Export the graph">
          <Icon name="download" />
        </Button>
        <Popover className="popup" placement="top end">
          <Menu className="menu" aria-label="Export the graph as">
            <MenuSection aria-label="Files">
              {files.map(([name, note, save]) => (
                <MenuItem key={name} id={name} className="menu-item" textValue={name} onAction={() => void save()}>
                  {name} <span className="muted small">{note}</span>
                </MenuItem>
              ))}
            </MenuSection>
            <WishSections wishes={wishes} onWish={(wish) => setWishes({ ...wishes, ...wish })} />
          </Menu>
        </Popover>
      </MenuTrigger>
      <span className={said ? 'export-said' : 'unseen'} role="status">
        {said}
      </span>
    </>
  );
}

interface WishSectionsProps {
  readonly wishes: Wishes;
  readonly onWish: (wish: Partial<Wishes>) => void;
}

/** How SVG and PNG are to look; the menu stays open for the next choice. */
function WishSections({ wishes, onWish }: WishSectionsProps) {
  return (
    <>
      <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[wishes.ground]}>
        <Header className="menu-head">Ground of SVG and PNG</Header>
        {(['screen', 'white', 'transparent'] as const).map((one) => (
          <Choice key={one} id={one} words={grounds[one]} onChoose={() => onWish({ ground: one })} />
        ))}
      </MenuSection>
      <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[wishes.scale]}>
        <Header className="menu-head">Size of PNG</Header>
        {scales.map((one) => (
          <Choice key={one} id={one} words={`${one}×`} onChoose={() => onWish({ scale: one })} />
        ))}
      </MenuSection>
      <MenuSection selectionMode="multiple" selectedKeys={wishes.caption ? ['caption'] : []} aria-label="Caption">
        <Choice id="caption" words="Caption with legend, filters and counts" onChoose={() => onWish({ caption: !wishes.caption })} />
      </MenuSection>
    </>
  );
}

type SaveableFile = readonly [name: string, note: string, save: () => unknown];

function useFiles({ picture, scene, years, positions = {} }: GraphExportProps, { ground, scale, caption }: Wishes) {
  const makeCaption = useCaption(scene);
  const [said, setSaid] = useState('');
  const svg = (): string => {
    if (!picture) return '';
    const palette = paletteFor(ground);
    const figure = figureOf({ picture, scene, palette, years });
    const elements = figure.nodes.length + figure.edges.length + figure.words.length;
    setSaid(elements > manyElements ? `${counted(elements, 'element')}: the file may be slow to open.` : '');
    return writeFigure(figure, { transparent: ground === 'transparent', ...(caption ? { caption: makeCaption(palette) } : {}) });
  };
  const png = async () => {
    try {
      saveFile({ name: 'graph.png', type: 'image/png', content: await rasterize(svg(), scale) });
    } catch (cause) {
      setSaid(cause instanceof Error ? cause.message : String(cause));
    }
  };
  const saveText = (name: string, type: string, content: string) => saveFile({ name, type, content });
  const look = () => lookOf(scene, positions, readPalette());
  const files: readonly SaveableFile[] = [
    ['SVG', 'the picture in lines and letters', () => saveText('graph.svg', 'image/svg+xml', svg())],
    ['PNG', `the picture at ${scale}×`, png],
    ['GEXF', 'what the filters leave, for Gephi', () => saveText('graph.gexf', 'application/xml', writeGexf(scene.kept, look()))],
    ['GraphML', 'for yEd, igraph, NetworkX', () => saveText('graph.graphml', 'application/xml', writeGraphml(scene.kept, look()))],
    ['JSON', 'for graphology', () => saveText('graph.json', 'application/json', writeGraphJson(scene.kept, { positions }))],
  ];
  return { files, said };
}

/** On white the colours are those for a light ground, whatever the screen has. */
function paletteFor(ground: Ground): Palette {
  if (ground !== 'white') return readPalette();
  const light = readPalette('light');
  return (token) => (token === 'ground' ? 'rgb(255, 255, 255)' : light(token));
}
