<!doctype html><html><head><title>${config.site_title} – ${(content.title)!"index"}</title>
<link rel="stylesheet" href="${content.rootpath}css/style.css"></head><body>
