import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const { VITE_GRAPH_URL = 'http://localhost:4000/graphql' } = loadEnv(mode, import.meta.dirname);
  return {
    root: import.meta.dirname,
    plugins: [react()],
    define: { 'import.meta.env.VITE_GRAPH_URL': JSON.stringify(VITE_GRAPH_URL) },
    // Libraries change more seldom than the app: browsers keep them.
    build: {
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] } } },
    },
    // The graph's CORS_ORIGINS names this origin, so another port would not do.
    server: { port: 5173, strictPort: true },
    preview: {
      headers: {
        // What the server of the built files is to send: nothing inline, and no address but the graph's.
        'Content-Security-Policy': [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          `connect-src ${new URL(VITE_GRAPH_URL).origin}`,
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
        ].join('; '),
      },
    },
  };
});
