/**
 * The first step in the browser: theme before the first paint, then the page.
 */
import { createRoot } from 'react-dom/client';
import { Boot } from './app/Boot.tsx';
import { applyTheme } from './theme/theme.ts';
import { createPreferences } from './viewer/keep.ts';
import './theme/tokens.css';
import './theme/base.css';
import './parts/parts.css';
import './app/frame.css';
import './app/short.css';
import './theme/text.css';
import './theme/contrast.css';

const preferences = createPreferences();
applyTheme(preferences.get().theme);
preferences.subscribe(() => applyTheme(preferences.get().theme));

const root = document.getElementById('root');
if (root) createRoot(root).render(<Boot preferences={preferences} />);
