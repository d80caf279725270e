<#include "header.ftl">
<h1>${content.title?html}</h1><p>${content.date?string("yyyy-MM-dd")} ${content.type} ${content.status} ${content.uri}</p>
${content.body}
<#if content.author??><p>${content.author.name} ${content.author.desk}</p></#if>
<#list content.tags as tag><a href="${content.rootpath}${config.tag_path}/${tag}.html">${tag}</a>
</#list>
<p>${version}</p>
