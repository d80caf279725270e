<#assign code = content.uri?substring(0, 2)>
<!DOCTYPE html>
<html lang="<#if code == "zh">zh-CN<#else>en</#if>">
<head>
<meta charset="utf-8">
<title>${content.title?html}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<header>
<a href="${content.rootpath}${code}/index.html"><#if code == "zh">文字页面<#else>Plain pages</#if></a>
<nav><ul>
<li><a href="${content.rootpath}${code}/glossary.html"><#if code == "zh">术语<#else>Glossary</#if></a></li>
<li><a href="${content.rootpath}${code}/about.html"><#if code == "zh">关于<#else>About</#if></a></li>
<li><a href="${content.rootpath}${code}/search.html"><#if code == "zh">搜索<#else>Search</#if></a></li>
</ul></nav>
</header>
<main>
<h1>${content.title?html}</h1>
<article>
${content.body}
</article>
</main>
</body>
</html>
