// Pages alone; no template language runs over the Markdown, as in the others.
module.exports = () => ({
  dir: { input: "content", includes: "../includes", output: "_site" },
  markdownTemplateEngine: false,
});
