/** What Vite makes of a file asked for as text; the tests load modules of the theme that do. */
declare module "*?raw" {
  const text: string;
  export default text;
}
