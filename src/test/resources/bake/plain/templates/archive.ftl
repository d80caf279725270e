<#include "header.ftl">
<#list published_content as document><p>${document.date?string("MMMM yyyy")} ${document.type} ${document.title?html}</p>
</#list>
<#list db.getPublishedPostsByTag("cash") as post><p>${post.uri}</p>
</#list>
<#list all_content as document><p>${document.uri}</p>
</#list>
