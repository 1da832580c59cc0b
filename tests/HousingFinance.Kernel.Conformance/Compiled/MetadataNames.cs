using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace HousingFinance.Kernel.Conformance.Compiled;

/// <summary>
/// Members and types by name, with their namespaces, the types they take and the types they are made with:
/// <c>System.IO.StreamReader..ctor(System.String)</c>, <c>System.Linq.Enumerable.Empty&lt;System.Int32&gt;()</c>.
/// </summary>
internal sealed class MetadataNames(MetadataReader metadata)
{
    /// <summary>Names types in signatures.</summary>
    public TypeNames Types { get; } = new();

    public string OfType(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Types.GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => Types.GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Types, null),
        _ => throw new ArgumentException($"A {handle.Kind} is no type.", nameof(handle)),
    };

    public string Of(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                var taking = Taking(method.DecodeSignature(Types, null));
                return $"{OfType(method.GetDeclaringType())}.{metadata.GetString(method.Name)}{taking}";
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                return $"{OfType(field.GetDeclaringType())}.{metadata.GetString(field.Name)}";
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                var name = $"{Parent(member.Parent)}.{metadata.GetString(member.Name)}";
                return member.GetKind() == MemberReferenceKind.Field ? name : name + Taking(member.DecodeMethodSignature(Types, null));
            case HandleKind.MethodSpecification:
                var made = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                var plain = Of(made.Method);
                return plain.Insert(plain.LastIndexOf('('), TypeNames.Angled(made.DecodeSignature(Types, null)));
            default:
                return OfType(handle);
        }
    }

    /// <summary>The type that has a member, or the type itself.</summary>
    public string OwnerOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition => OfType(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.FieldDefinition => OfType(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MemberReference => OwnerOf(metadata.GetMemberReference((MemberReferenceHandle)handle).Parent),
        HandleKind.MethodSpecification => OwnerOf(metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        _ => OfType(handle),
    };

    /// <summary>Whether consumers see a type.</summary>
    public bool IsPublic(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(type.GetDeclaringType()),
            _ => false,
        };
    }

    private static string Taking(MethodSignature<string> signature) =>
        $"({string.Join(", ", signature.ParameterTypes)}){(signature.ReturnType == "System.Void" ? "" : " : " + signature.ReturnType)}";

    private string Parent(EntityHandle parent) => parent.Kind == HandleKind.MethodDefinition ? Of(parent) : OfType(parent);
}

/// <summary>Names types as signatures spell them.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<string, object?>
{
    public static string Angled(ImmutableArray<string> arguments) => $"<{string.Join(", ", arguments)}>";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{GetTypeFromDefinition(reader, outer, 0)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType + Angled(typeArguments);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"function({string.Join(", ", signature.ParameterTypes.Add(signature.ReturnType))})";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
