interface ImportMetaEnv {
  readonly VITE_GRAPH_URL: string;
}
