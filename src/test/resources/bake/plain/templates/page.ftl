<#include "header.ftl">
${content.body}
<#list published_posts as post><li>${post.title}</li></#list>
<#list posts as post><li>${post.title} ${post.status}</li></#list>
<#list published_notes as note><li>${note.title?html}</li></#list>
