<#include "header.ftl">
<h1>${tag}</h1><#list tag_posts as post><p>${post.title?html}</p></#list>
<#list tagged_documents as document><p>${document.uri}</p></#list>
<#list alltags as one><i>${one}</i></#list>
