// Style sheets are inlined into the page by the build; to the types they are an import without a value.
declare module '*.css';
