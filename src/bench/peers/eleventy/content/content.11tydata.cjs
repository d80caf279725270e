module.exports = {
  permalink: (data) => `${data.page.filePathStem}.html`,
  eleventyComputed: {
    code: (data) => data.page.filePathStem.slice(1, 3),
    root: (data) => (data.page.filePathStem.split("/").length > 3 ? "../../../" : "../"),
  },
};
