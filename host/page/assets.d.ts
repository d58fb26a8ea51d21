declare module '*.css';

declare module '*.xml' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: a bundler gives a text file as the default export
  export default text;
}
