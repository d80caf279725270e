<#include "header.ftl">
<#list published_posts as post><article><a href="${content.rootpath}${post.uri}">${post.title?html}</a></article>
</#list>
<p>${currentPageNumber} of ${numberOfPages}</p>
<#if previousFileName??><a href="${content.rootpath}${previousFileName}">newer</a></#if>
<#if nextFileName??><a href="${content.rootpath}${nextFileName}">older</a></#if>
