/**
 * Builds the viewer into dist/viz: plain files under a strict Content-Security-Policy, so nothing is inlined.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/viz',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The oldest browsers with light-dark(), which the theme rests on.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 900,
  },
});
