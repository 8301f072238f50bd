import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const { VITE_API_URL = 'http://localhost:4000/graphql' } = loadEnv(mode, import.meta.dirname);
  return {
    root: import.meta.dirname,
    plugins: [react()],
    define: { 'import.meta.env.VITE_API_URL': JSON.stringify(VITE_API_URL) },
    // A separate chunk for libraries: they change less often than the app, so browsers can keep them in their cache. Those that only one
    // screen loads are not in it.
    build: {
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/, tags: ['$initial'] }] } },
      },
    },
    // A fixed port, because the API's CORS_ORIGINS contains this origin.
    server: { port: 5173, strictPort: true },
    preview: {
      headers: {
        // The policy to send with the built files: no inline code, and no connections except to the API.
        'Content-Security-Policy': [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          `connect-src ${new URL(VITE_API_URL).origin}`,
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
        ].join('; '),
      },
    },
  };
});
