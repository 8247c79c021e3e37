/**
 * Builds the viewer into dist/viz: plain files under a strict Content-Security-Policy, so nothing is inlined. One classic script instead of modules,
 * because a page opened from disk may load no module: the server's viewer and an exported folder's are the same files.
 */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { version } from '../package.json';

/** A script that waits for the page, as a module would, and a style sheet that a page from disk may load. */
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replace(/<script type="module" crossorigin/u, '<script defer')
        .replace(/<link rel="stylesheet" crossorigin/u, '<link rel="stylesheet"'),
  },
};

export default defineConfig({
  base: './',
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  plugins: [react(), classicScript],
  build: {
    outDir: '../dist/viz',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    // The oldest browsers with light-dark(), which the theme rests on.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 1100,
    rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
  },
});
